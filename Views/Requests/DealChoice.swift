/// The first step of a new request: which deal it is for.
package struct DealChoice: Sendable {
    /// One deal that may be meant.
    package struct Row: Sendable {
        let title: String
        let detail: String
        let path: Path

        package init(title: String, detail: String, path: Path) {
            self.title = title
            self.detail = detail
            self.path = path
        }
    }

    let frame: Frame
    let search: String
    let action: Path
    let source: Path
    /// The form with an empty deal, the prospect's name taken from the search.
    let byHand: Path
    let rows: [Row]
    let requests: Path

    package init(
        frame: Frame, search: String, action: Path, source: Path, byHand: Path, rows: [Row], requests: Path
    ) {
        self.frame = frame
        self.search = search
        self.action = action
        self.source = source
        self.byHand = byHand
        self.rows = rows
        self.requests = requests
    }

    var heading: String {
        if search.isEmpty { return rows.isEmpty ? "No open deals" : "Your latest open deals" }
        return rows.isEmpty
            ? "No open deal of yours matches “\(search)”" : "Open deals that match “\(search)”"
    }

    var field: SuggestField {
        SuggestField(
            "Which deal is it for?", name: "q", value: search, source: source,
            chosen: HiddenField("deal", ""), find: "Find",
            hint: "Type an account, a product or the deal's key.", isRequired: true)
    }
}
