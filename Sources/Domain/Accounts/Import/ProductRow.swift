/// Something the tenant sells, as one row of a product list states it.
package struct ProductRow: Equatable, Sendable {
    package let line: Int
    package let name: String
    package let series: String?
    package let listPrice: Money?

    init?(_ cells: inout RowCells) {
        line = cells.line
        let name = cells.required(.name)
        series = cells.text(.series)
        listPrice = cells.amount(.price, exponent: 0)
        guard let name, cells.isTakeable else { return nil }
        self.name = name
    }
}
