/// The browsers in which the reader is signed in, each with its end.
struct SessionTable: Sendable {
    let rows: [SessionRow]

    init(_ rows: [SessionRow]) {
        self.rows = rows
    }
}
