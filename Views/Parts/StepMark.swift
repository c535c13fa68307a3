/// One step of a request and how it stands.
package struct StepMark: Sendable {
    package enum State: String, Sendable {
        case done
        case current
        case late
        case todo
        /// Will not happen: the request was withdrawn or the deal closed.
        case ended
    }

    package var name: String
    package var state: State
    /// Whose move it is, or when it happened.
    package var note: String?

    package init(_ name: String, _ state: State, note: String? = nil) {
        self.name = name
        self.state = state
        self.note = note
    }

    var spoken: String {
        switch state {
        case .done: "done: "
        case .current: "now: "
        case .late: "late: "
        case .todo: ""
        case .ended: "ended: "
        }
    }

    var isNow: Bool { state == .current || state == .late }
}
