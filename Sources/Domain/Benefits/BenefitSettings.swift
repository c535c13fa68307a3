/// What a program lets its references do with their benefits, as the tenant set it.
package struct BenefitSettings: Hashable, Sendable {
    /// Whether a credit or a gift may go to charity instead.
    package var allowsDonation = false

    package init() {}

    /// What a change of them is, for the record.
    func compare(_ after: BenefitSettings, _ found: inout Differences) {
        func word(_ flag: Bool) -> String { flag ? "yes" : "no" }
        found.add(
            "benefits may be given to charity", word(allowsDonation), word(after.allowsDonation))
    }
}
