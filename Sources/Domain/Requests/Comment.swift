/// A remark on a request, on its timeline for everybody who works on it except references.
package struct Comment: Sendable {
    package let request: ID<Request>
    package let activity: Activity

    /// Longest comment, in characters.
    package static let longest = 4000
}

extension Request {
    package func comment(_ act: Act, text: String) throws(Refusal) -> Comment {
        let text = text.trimmingBlanks
        guard !text.isEmpty else { throw Refusal(.invalid, "Write something first.") }
        guard text.count <= Comment.longest else {
            throw Refusal(
                .invalid, "A comment can have \(Comment.longest) characters; this has \(text.count).")
        }
        return Comment(
            request: id,
            activity: Activity(
                at: act.at, by: act.by, kind: .commented, request: id, sentence: "commented", detail: text))
    }
}
