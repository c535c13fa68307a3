/// A customer company as one row of a file states it.
package struct AccountRow: Equatable, Sendable {
    package let line: Int
    package let name: String
    /// The sector in the file's words; `SectorAliases` may know the industry. Never dropped.
    package let sector: String?
    package let yearEstablished: Int?
    /// A year's revenue, after the unit of the column (`ImportReading.revenueUnit`) was applied.
    package let revenue: Money?
    package let employees: Int?
    /// The country in the file's words; `Country(named:)` may know it. Never dropped.
    package let country: String?
    package let parentName: String?

    init?(_ cells: inout RowCells) {
        line = cells.line
        let name = cells.required(.name)
        sector = cells.text(.sector)
        yearEstablished = cells.number(.founded, in: 1000...2100, example: "1996")
        revenue = cells.amount(.revenue, exponent: cells.revenueExponent)
        employees = cells.number(.employees, in: 0...100_000_000, example: "2822")
        country = cells.text(.country)
        parentName = cells.text(.parent)
        guard let name, cells.isTakeable else { return nil }
        self.name = name
    }
}
