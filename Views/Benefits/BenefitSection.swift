package import Domain

/// What a reference has coming and had, on the coordinator's page about them.
package struct BenefitSection: Sendable {
    let ledger: BenefitEntryTable
    let facts: FactList
    let all: Path
    let takesNone: Bool

    /// - Parameters:
    ///   - sums: by currency; what is no money under the empty one.
    ///   - lines: the newest of the ledger first.
    package init(
        _ reference: Reference, sums: [String: BenefitBalance],
        lines: [(grant: BenefitGrant, entry: BenefitEntry)], tenant: Slug
    ) {
        takesNone = reference.takesNoRewards
        all = .coordinator(tenant, .benefits(["reference": reference.id.description]))
        ledger = BenefitEntryTable(
            "Benefits",
            lines: lines.map {
                BenefitEntryLine($0.entry, of: $0.grant, path: .coordinator(tenant, .benefit($0.grant.id)))
            }, namesBenefit: true)
        facts = FactList(
            sums.sorted { $0.key < $1.key }.filter { !$0.key.isEmpty }.map { currency, sum in
                func words(_ minor: Int64) -> String { Money(minor: minor, currency: currency).spelled }
                return Fact(
                    "Credit", "\(words(sum.free)) left to claim",
                    note: "\(words(sum.owed)) claimed and to deliver, \(words(sum.delivered)) delivered")
            })
    }

    var isEmpty: Bool { ledger.lines.isEmpty }
}
