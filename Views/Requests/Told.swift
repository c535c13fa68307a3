package import Domain

/// Who hears of it when a request ends, the asked references first, in sentences for the AE who is about to end it.
package struct Told: Sendable {
    package let sentences: [String]

    package init(_ matches: [Match], of request: Request) {
        guard request.isOpen else {
            sentences = request.coordinator.map { ["\($0.name) is told."] } ?? []
            return
        }
        let working = matches.filter { $0.engagement.state.isWorking && $0.engagement.state.canBeCancelled }
        var lines: [String] = []
        for match in working where match.engagement.state.isNamedToAE {
            let call = match.engagement.state == .scheduled ? " The booked call is cancelled." : ""
            lines.append(
                "\(match.reference.contact.name) of \(match.reference.account.name) is told that it is not needed any more.\(call)"
            )
        }
        let asked = working.count { !$0.engagement.state.isNamedToAE }
        if asked > 0 {
            lines.append(
                asked == 1
                    ? "1 reference who was asked is told that there is nothing left to do."
                    : "\(asked) references who were asked are told that there is nothing left to do.")
        }
        if !working.isEmpty { lines.append("None of it counts towards a reference’s limits.") }
        if let coordinator = request.coordinator { lines.append("\(coordinator.name) is told.") }
        sentences = lines
    }
}
