/// One row of an imported file with the line of the file that it starts on.
package struct CSVRecord: Equatable, Sendable {
    /// From 1, counted in lines of the file; a quoted line break counts.
    package let line: Int
    package let fields: [String]
    /// What is wrong with its quotation marks, if anything; its fields cannot be trusted then.
    package let quoteFault: String?

    package init(line: Int, fields: [String], quoteFault: String? = nil) {
        self.line = line
        self.fields = fields
        self.quoteFault = quoteFault
    }

    var isBlank: Bool { fields.allSatisfy { $0.utf8.allSatisfy { $0 == 0x20 || $0 == 0x09 } } }
}
