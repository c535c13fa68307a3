/// A template as its tags nest.
indirect enum Node: Sendable {
    case text(Range<Int>)
    case expression(Code)
    case condition([Branch], at: Position)
    case loop(Loop, at: Position)
    case view(Code, at: Position)
    case layout(Code, body: [Node], at: Position)
    case content(at: Position)
    case comment(at: Position)

    /// One way through an `{% if %}`; the last one's condition is nil when it is the `{% else %}`.
    struct Branch: Sendable {
        let condition: Code?
        var body: [Node]
    }

    /// A `{% for %}` and what stands there when there is nothing to go through.
    struct Loop: Sendable {
        let header: Code
        var body: [Node]
        var whenEmpty: [Node]?
    }
}
