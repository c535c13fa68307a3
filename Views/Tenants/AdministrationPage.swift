/// The record of all that administrators did, newest first.
package struct AdministrationPage: Sendable {
    /// One act on the record.
    package struct Line: Sendable {
        let when: String
        let who: String
        let address: String
        let sentence: String
        let detail: [String]
        let tenant: String
        let path: Path?

        package init(
            when: String, who: String, address: String, sentence: String, detail: [String], tenant: String,
            path: Path?
        ) {
            self.when = when
            self.who = who
            self.address = address
            self.sentence = sentence
            self.detail = detail
            self.tenant = tenant
            self.path = path
        }
    }

    let frame: Frame
    let lines: [Line]
    let filters: FilterBar
    let pagination: Pagination
    /// All that the filters match, as a file; nil where that is nothing.
    let file: Path?
    let zoneName: String

    package init(
        frame: Frame, lines: [Line], filters: FilterBar, pagination: Pagination, file: Path?, zoneName: String
    ) {
        self.frame = frame
        self.lines = lines
        self.filters = filters
        self.pagination = pagination
        self.file = file
        self.zoneName = zoneName
    }
}
