/// A new line of the ledger about something granted: handed over, claimed, declined, given away, expired or taken back. Only the
/// rules make one.
package struct BenefitChange: Sendable {
    package let grant: BenefitGrant
    package let entry: BenefitEntry
    /// When what is owed afterwards has to be handed over.
    package let dueOn: Day?
    package let activity: Activity
    package let letters: [Letter]

    init(
        of grant: BenefitGrant, _ entry: BenefitEntry, dueOn: Day?, activity: Activity, letters: [Letter] = []
    ) {
        self.grant = grant
        self.entry = entry
        self.dueOn = dueOn
        self.activity = activity
        self.letters = letters
    }
}

extension BenefitGrant {
    /// Longest word that goes with a change, in characters.
    package static let longestNote = 500

    func entry(
        _ kind: BenefitEntry.Kind, free: Int64 = 0, owed: Int64 = 0, on day: Day, _ act: Act,
        note: String = ""
    ) -> BenefitEntry {
        BenefitEntry(
            kind: kind, free: free, owed: owed, on: day, at: act.at, by: act.by.id, actorName: act.by.name,
            note: note)
    }

    func activity(_ act: Act, of reference: Reference, _ sentence: String, detail: String = "") -> Activity {
        Activity(
            at: act.at, by: act.by, kind: .benefitChanged, reference: reference.id,
            account: reference.account.id, sentence: sentence, detail: detail)
    }

    /// Refuses what was decided on a page that shows it otherwise: a second press of a button claims nothing twice.
    func check(seen: String) throws(Refusal) {
        guard seen == mark else {
            throw Refusal(
                .stale, "“\(title)” has changed since this page was drawn. It shows how it stands now.")
        }
    }
}
