/// When a step is due and whether it is on time, said in words.
package struct DueBadge: Sendable {
    /// How a step stands against its clock.
    package enum State: Sendable {
        case onTime
        case soon
        case overdue
        /// The clock stands still: the step waits on the prospect or on a postponement.
        case paused
        /// Nobody has to do anything before it: the call that is booked.
        case call
        /// Nothing says until when.
        case open
        case done
    }

    package var state: State
    /// "Thu 26 Nov, 14:00 CET" or "2 hours ago".
    package var when: String
    /// The moment as ISO 8601, for machines.
    package var moment: String?

    package init(_ state: State, when: String, moment: String? = nil) {
        self.state = state
        self.when = when
        self.moment = moment
    }

    var word: String {
        switch state {
        case .onTime: "Due"
        case .soon: "Due soon"
        case .overdue: "Overdue"
        case .paused: "Paused"
        case .call: "Call"
        case .open: "No deadline"
        case .done: "Done"
        }
    }

    var tone: Tone {
        switch state {
        case .onTime, .paused, .call, .open: .neutral
        case .soon: .warn
        case .overdue: .bad
        case .done: .good
        }
    }
}
