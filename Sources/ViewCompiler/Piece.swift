/// What a checked template does, in order, when it is rendered.
indirect enum Piece: Sendable {
    case literal([UInt8])
    case write(Sink, Code)
    case condition([Branch])
    case loop(Code, body: [Piece], whenEmpty: [Piece]?)
    case view(Code)
    case layout(Code, body: [Piece])
    case content

    /// One way through an `{% if %}`, the `{% else %}` without a condition.
    struct Branch: Sendable {
        let condition: Code?
        let body: [Piece]
    }
}
