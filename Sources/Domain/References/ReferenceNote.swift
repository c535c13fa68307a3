/// A reference's word to the coordinators, such as "my title is wrong": on the record, and mailed to them.
package struct ReferenceNote: Sendable {
    package let activity: Activity
    package let letters: [Letter]

    /// Longest note, in characters.
    package static let longest = 2000
}

extension Reference {
    package func write(_ act: Act, text: String, to coordinators: [Contact]) throws(Refusal) -> ReferenceNote
    {
        let text = text.trimmingBlanks
        guard !text.isEmpty else { throw Refusal(.invalid, "Write what we should change.") }
        guard text.count <= ReferenceNote.longest else {
            throw Refusal(
                .invalid, "A note can have \(ReferenceNote.longest) characters; this has \(text.count).")
        }
        return ReferenceNote(
            activity: Activity(
                at: act.at, by: act.by, kind: .commented, reference: id, account: account.id,
                sentence: "wrote to the coordinators", detail: text),
            letters: coordinators.map { coordinator in
                Letter(
                    .referenceWrote, to: coordinator, from: contact,
                    facts: [.reference: contact.name, .account: account.name, .note: text],
                    button: Letter.Button("Open the reference", .coordinatorReference(id)))
            })
    }
}
