import Domain
import Foundation
import Store

/// What the references of the demo said about their profiles: most confirmed them this half-year, some have not for long,
/// and two correct something that waits for a coordinator.
struct DemoProfiles {
    let tenant: TenantTransaction
    let now: Date
    let today: Day
    let zone: TimeZone

    /// Lets a reference confirm the profile, every fifth too long ago.
    func confirm(_ id: ID<Reference>, number: Int) throws {
        guard let reference = try tenant.reference(id) else { return }
        let days = number % 5 == 3 ? 190 + number * 37 % 150 : 4 + number * 29 % 160
        let day = today.adding(days: -days)
        let at = day.moment(minute: 9 * 60 + number, in: zone)
        try tenant.save(
            try reference.confirmProfile(
                Act(by: reference.contact, at: at), today: day, seen: ProfileMark(of: reference).text))
    }

    /// Lets two references propose corrections, yesterday and today.
    func propose() throws {
        let able = try tenant.references().filter {
            $0.standing == .active && $0.account.headcount != nil
        }
        for (reference, hours) in zip(able.dropFirst(2), [22.0, 3.0]) {
            let grown = (reference.account.headcount ?? 0) * 6 / 5
            try correct(reference, to: ProfileValue(.headcount, ["\(grown)"]), hoursAgo: hours)
            if hours > 12 {
                let phone = ProfileValue(.phone, ["\(reference.phone.dropLast(3))480"])
                try correct(reference, to: phone, hoursAgo: hours - 0.1)
            }
        }
    }

    private func correct(_ reference: Reference, to value: ProfileValue, hoursAgo: Double) throws {
        let at = now - hoursAgo * 3600
        let before = ProfileValue(value.item, of: reference)
        try tenant.save(
            try reference.correct(
                value, Act(by: reference.contact, at: at), today: Day(of: at, in: zone),
                seen: ProfileMark(before).text, settings: try tenant.program().profiles,
                open: try tenant.openProposals(of: reference.id),
                coordinators: try tenant.people(holding: .coordinator).map(\.contact)))
    }
}
