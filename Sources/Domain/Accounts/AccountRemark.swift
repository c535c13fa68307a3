/// A remark on a customer by whoever looks after it, on the account's record for owners and coordinators.
package struct AccountRemark: Sendable {
    package let activity: Activity

    /// Longest remark, in characters.
    package static let longest = 4000
}

extension Account {
    package func remark(_ act: Act, text: String) throws(Refusal) -> AccountRemark {
        let text = text.trimmingBlanks
        guard !text.isEmpty else { throw Refusal(.invalid, "Write something first.") }
        guard text.count <= AccountRemark.longest else {
            throw Refusal(
                .invalid, "A remark can have \(AccountRemark.longest) characters; this has \(text.count).")
        }
        return AccountRemark(
            activity: Activity(
                at: act.at, by: act.by, kind: .commented, account: id, sentence: "remarked", detail: text))
    }
}
