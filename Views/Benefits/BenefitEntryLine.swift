package import Domain

/// A line of the ledger, as everybody reads it.
package struct BenefitEntryLine: Sendable {
    let what: String
    let title: String
    let path: Path?
    let amount: String
    let when: String
    let day: String
    let who: String
    let note: String

    package init(_ entry: BenefitEntry, of grant: BenefitGrant, path: Path? = nil) {
        what = entry.kind.title
        title = grant.title
        self.path = path
        amount = grant.promise.currency == nil ? "" : Self.signed(entry, of: grant)
        when = entry.on.spelled
        day = entry.on.iso
        who = entry.actorName
        note = entry.note
    }

    /// With a plus where more is coming, a minus where less is; a claim changes nothing of the sum.
    private static func signed(_ entry: BenefitEntry, of grant: BenefitGrant) -> String {
        let change = entry.free + entry.owed
        if change == 0 { return grant.spelled(entry.amount) }
        return (change > 0 ? "+" : "−") + grant.spelled(abs(change))
    }
}
