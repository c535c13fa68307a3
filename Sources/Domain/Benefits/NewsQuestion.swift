package import Foundation

/// The mail that asks an AE whether the references who helped may hear of a win that the sales system reported. It is sent
/// when the news comes, and once more where the AE has not answered.
package struct NewsQuestion: Sendable {
    package let request: ID<Request>
    /// The line on the record; none for the first, which the import has a line for.
    package let activity: Activity?
    package let letter: Letter

    /// Business days after which an AE who has not answered is asked again.
    package static let patience = 5
}

extension Request {
    /// Nil where nobody waits.
    ///
    /// - Parameter isAgain: whether the AE was asked before.
    package func newsQuestion(helpers: [Match], isAgain: Bool, at now: Date) -> NewsQuestion? {
        let names = helpers.map(\.reference.contact).oneEach(\.id).map(\.name)
        guard !names.isEmpty else { return nil }
        return NewsQuestion(
            request: id,
            activity: isAgain
                ? Activity(
                    byServerAt: now, kind: .reminded, request: id,
                    sentence:
                        "reminded \(ae.name) that \(Brief.list(names)) \(names.count == 1 ? "waits" : "wait") "
                        + "for news of the deal")
                : nil,
            letter: Letter(
                isAgain ? .newsReminder : .newsHeld, to: ae,
                facts: facts.adding([.reference: Brief.list(names)]),
                button: Letter.Button(isAgain ? "Tell them, or not" : "Tell them", .aeRequest(id))))
    }
}
