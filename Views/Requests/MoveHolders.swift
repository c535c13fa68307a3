package import Domain
package import Foundation

/// The engagements of a request on which its next move waits: whom a coordinator has to ask, thank or wait for.
package struct MoveHolders: Sendable {
    /// In the order in which they were shortlisted; empty where the move is about the request as a whole.
    package let matches: [Match]

    package init(of next: NextMove, among matches: [Match], at now: Date) {
        let isProposed = matches.contains { $0.engagement.awaitsCoordinator }
        self.matches = matches.filter { match in
            let engagement = match.engagement
            return switch next.stage {
            case .draft, .analysis, .selection, .ended: false
            case .confirmation:
                if next.move != .coordinator {
                    engagement.state == .asked
                } else if isProposed {
                    engagement.awaitsCoordinator
                } else {
                    engagement.state == .shortlisted
                }
            case .introduction: engagement.state == .accepted
            case .scheduling: engagement.state == .introduced || engagement.state == .missed
            case .call:
                engagement.state == .scheduled && (next.move == .nobody || Self.isOver(engagement, now))
            case .followUp: engagement.state == .tookPlace
            }
        }
    }

    /// "Angela Whitmore", "Farah Siddiqui and Elin Hallström"; nil for none.
    var names: String? {
        let names = matches.map(\.reference.contact.name)
        guard let last = names.last else { return nil }
        return names.count == 1 ? last : names.dropLast().joined(separator: ", ") + " and \(last)"
    }

    private static func isOver(_ engagement: Engagement, _ now: Date) -> Bool {
        engagement.callAt.map { $0 <= now } ?? false
    }
}
