package import Domain

/// The fields of a tier in a form: all of them, or those that somebody may change.
package struct TierFields: Sendable {
    /// What stands in the fields, as it was typed.
    package struct Entry: Sendable {
        package var quarter = ""
        package var year = ""
        package var poolMinimum = ""
        package var poolMaximum = ""
        package var audience = ""
        package var commitment = ""
        package var slots: [BenefitSlot] = (1...TierFields.spare).map { BenefitSlot(number: $0) }

        package init() {}

        package init(_ tier: Tier) {
            quarter = "\(tier.limits.quarter)"
            year = "\(tier.limits.year)"
            poolMinimum = "\(tier.poolMinimum)"
            poolMaximum = tier.poolMaximum.map { "\($0)" } ?? ""
            audience = tier.audience
            commitment = tier.commitment
            slots = (1...TierFields.slots(of: tier)).map { number in
                guard number <= tier.benefits.count else { return BenefitSlot(number: number) }
                let benefit = tier.benefits[number - 1]
                return BenefitSlot(
                    number: number, kind: benefit.kind.rawValue, title: benefit.title,
                    worth: benefit.worth.map(Self.written) ?? "", currency: benefit.worth?.currency ?? "USD",
                    days: benefit.days.map { "\($0)" } ?? "")
            }
        }

        /// As it is typed: "5000", "5000.50".
        private static func written(_ worth: Money) -> String {
            let cents = worth.minor % 100
            return "\(worth.minor / 100)" + (cents == 0 ? "" : cents < 10 ? ".0\(cents)" : ".\(cents)")
        }
    }

    /// Places for benefits that begin.
    private static let spare = 2

    /// How many benefits the form of a tier has room for.
    package static func slots(of tier: Tier?) -> Int { (tier?.benefits.count ?? 0) + spare }

    let entry: Entry
    let fields: Set<TierField>
    let errors: FieldErrors

    package init(_ entry: Entry, fields: Set<TierField> = Set(TierField.allCases), errors: FieldErrors) {
        self.entry = entry
        self.fields = fields
        self.errors = errors
    }

    func heading(of slot: BenefitSlot) -> String {
        slot.title.isEmpty ? "Add a benefit" : slot.title
    }
}
