package import Domain

/// Where coordinators bring in files, and all that were brought in before.
package struct ImportListPage: Sendable {
    let frame: Frame
    let tenant: Slug
    let errors: FieldErrors
    let kind: String
    let runs: [ImportRun]
    let page: Int
    let total: Int
    let clock: ReaderClock

    package static let pageSize = 50

    package init(
        frame: Frame, tenant: Slug, errors: FieldErrors = [:], kind: String = "", runs: [ImportRun],
        page: Int,
        total: Int, clock: ReaderClock
    ) {
        self.frame = frame
        self.tenant = tenant
        self.errors = errors
        self.kind = kind
        self.runs = runs
        self.page = page
        self.total = total
        self.clock = clock
    }

    /// One file.
    struct Row {
        let name: String
        let path: Path
        let kind: String
        let state: StatusBadge
        let counts: String
        let refused: String
        let when: String
        let who: String
    }

    var upload: Path { .coordinator(tenant, .imports(.none)) }
    var words: Path { .coordinator(tenant, .importWords(.none)) }

    var rows: [Row] {
        runs.map { run in
            Row(
                name: run.fileName, path: .coordinator(tenant, .importRun(run.id)),
                kind: run.kind?.label ?? "Not known yet", state: Self.badge(run, clock),
                counts: run.done > 0 ? run.tally.sentence : "", refused: "\(run.refused)",
                when: clock.time(run.createdAt),
                who: run.personName.isEmpty ? "The server’s operator" : run.personName)
        }
    }

    var kinds: [FieldChoice] { ImportKind.allCases.map { FieldChoice($0.rawValue, $0.label) } }

    var pagination: Pagination {
        let pages = max(1, (total + Self.pageSize - 1) / Self.pageSize)
        let first = (page - 1) * Self.pageSize
        return Pagination(
            page: page, of: pages, summary: "\(first + 1)–\(first + runs.count) of \(total) files",
            previous: page > 1 ? link(page - 1) : nil, next: page < pages ? link(page + 1) : nil)
    }

    static func badge(_ run: ImportRun, _ clock: ReaderClock) -> StatusBadge {
        if run.isInterrupted(at: clock.now) { return StatusBadge("Interrupted", tone: .warn) }
        return switch run.state {
        case .uploaded: StatusBadge(run.state.title, tone: .accent)
        case .running: StatusBadge(run.state.title, tone: .accent)
        case .done: StatusBadge(run.state.title, tone: .good)
        case .failed: StatusBadge(run.state.title, tone: .bad)
        case .discarded: StatusBadge(run.state.title)
        }
    }

    private func link(_ page: Int) -> Path {
        .coordinator(tenant, .imports(page > 1 ? ["page": "\(page)"] : .none))
    }
}
