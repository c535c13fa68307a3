/// The browsers in which somebody is signed in, each with its end where the reader can end it.
struct SessionTable: Sendable {
    let rows: [SessionRow]

    init(_ rows: [SessionRow]) {
        self.rows = rows
    }

    var hasActions: Bool { rows.contains { $0.isCurrent || $0.end != nil } }
}
