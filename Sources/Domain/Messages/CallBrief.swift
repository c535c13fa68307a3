package import Foundation

/// The brief that a reference gets again the day before the call.
package enum CallBrief {
    /// How long before the call it leaves, in seconds.
    static let lead: TimeInterval = 86_400
}

extension Match {
    /// Nil where no call is to come.
    package func callBrief(on occasion: Occasion, at now: Date) -> ClockNotice? {
        guard engagement.state == .scheduled, let callAt = engagement.callAt, callAt > now else { return nil }
        let contact = reference.contact
        let sender = request.coordinator ?? request.ae
        let zone = reference.availability.timeZone
        let brief = engagement.brief.isEmpty ? Brief(request).paragraph : engagement.brief
        return ClockNotice(
            occasion: occasion, request: request.id, engagement: engagement.id,
            activity: Activity(
                byServerAt: now, kind: .reminded, request: request.id, engagement: engagement.id,
                reference: reference.id, account: reference.account.id,
                sentence: "sent \(contact.name) the brief before the call", detail: brief),
            letters: [
                Letter(
                    .callBrief, to: contact, from: sender,
                    facts: facts.adding([
                        .call: Match.spelled(callAt, in: zone), .minutes: "\(engagement.minutes)",
                        .place: place, .brief: brief,
                    ]), button: Letter.Button("See the call", .engagement(engagement.id)))
            ])
    }
}
