import Domain

/// A table of the demo as it is written down: a line a row, cells between bars, empty cells allowed.
struct DemoTable: Sequence {
    struct Row {
        let cells: [String]
        let line: String

        /// The cell in that column; empty where the line ends before it.
        subscript(column: Int) -> String { column < cells.count ? cells[column] : "" }

        /// The names in a cell, which stand between semicolons.
        func names(_ column: Int) -> [String] {
            self[column].split(separator: ";").map { String($0).trimmingBlanks }.filter { !$0.isEmpty }
        }

        func number(_ column: Int) throws -> Int {
            guard let number = Int(self[column]) else { throw fault("column \(column + 1) is no number") }
            return number
        }

        func industry(_ column: Int) throws -> NAICS {
            guard let industry = NAICS(self[column]) else { throw fault("\(self[column]) is no industry") }
            return industry
        }

        func choice<Choice: RawRepresentable>(_ column: Int) throws -> Choice
        where Choice.RawValue == String {
            guard let choice = Choice(rawValue: self[column]) else {
                throw fault("“\(self[column])” is none of the \(Choice.self)s")
            }
            return choice
        }

        func fault(_ why: String) -> CommandFailure {
            CommandFailure("The demo's line “\(line)” can't be read: \(why).")
        }
    }

    let rows: [Row]

    init(_ text: String) {
        rows = text.split(separator: "\n").map { line in
            let cells = line.split(separator: "|", omittingEmptySubsequences: false).map {
                String($0).trimmingBlanks
            }
            return Row(cells: cells, line: String(line).trimmingBlanks)
        }
    }

    func makeIterator() -> IndexingIterator<[Row]> { rows.makeIterator() }
}
