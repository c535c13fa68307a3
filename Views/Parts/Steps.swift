/// The way of a request from left to right.
package struct Steps: Sendable {
    let steps: [StepMark]

    package init(_ steps: [StepMark]) {
        self.steps = steps
    }

    struct Numbered {
        let number: String
        let step: StepMark
    }

    /// A step that is done shows a tick in place of its number.
    var numbered: [Numbered] {
        steps.enumerated().map { Numbered(number: $1.state == .done ? "" : "\($0 + 1)", step: $1) }
    }
}
