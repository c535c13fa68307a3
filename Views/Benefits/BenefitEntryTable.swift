/// Lines of the ledger of benefits.
package struct BenefitEntryTable: Sendable {
    let title: String
    let lines: [BenefitEntryLine]
    /// Whether each line says what it is about.
    let namesBenefit: Bool

    package init(_ title: String, lines: [BenefitEntryLine], namesBenefit: Bool) {
        self.title = title
        self.lines = lines
        self.namesBenefit = namesBenefit
    }
}
