/// What there is to say of the order to publish a change of a tier that is not carried out yet.
package enum TierOrderNote: Sendable {
    /// Waits for its day, as "Thu 3 Dec".
    case planned(String, by: String)
    /// Some tenants failed, and are tried again at that moment.
    case retry(String, failed: Int)
    /// Was cut short by the server's stop, and is taken up again.
    case running
    /// Somebody stopped or cancelled it.
    case stopped(by: String)

    var badge: StatusBadge {
        switch self {
        case .planned(let day, by: _): StatusBadge("From \(day)", tone: .accent)
        case .retry: StatusBadge("Tried again soon", tone: .warn)
        case .running: StatusBadge("Being worked on", tone: .accent)
        case .stopped: StatusBadge("Stopped", tone: .warn)
        }
    }

    var notice: Notice {
        switch self {
        case .planned(let day, let who):
            Notice(
                "\(who) ordered it. A tenant whose tier somebody changes before then is left as it is.",
                title: "It is published from \(day), 00:00 UTC")
        case .retry(let moment, let failed):
            Notice(
                "They are tried again at \(moment), without anybody asking.",
                title: failed == 1 ? "1 tenant failed" : "\(failed) tenants failed", tone: .warn)
        case .running: Notice("The server takes it up again in a moment.", title: "It was cut short")
        case .stopped(let who):
            Notice("What \(who) ordered was stopped. The tenants that wait stay as they are.", tone: .warn)
        }
    }

    /// What ends the order; nil where it has ended.
    var stopLabel: String? {
        switch self {
        case .planned: "Cancel the publication"
        case .retry: "Stop trying"
        case .running: "Stop"
        case .stopped: nil
        }
    }

    var isStopped: Bool {
        switch self {
        case .stopped: true
        case .planned, .retry, .running: false
        }
    }
}
