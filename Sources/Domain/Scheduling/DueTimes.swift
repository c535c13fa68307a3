package import Foundation

/// How long each step may take, as the tenant set it; the defaults are PROGRAM.md's table "A request, step by step".
package struct DueTimes: Hashable, Sendable {
    /// Business hours.
    package var analysisHours: Double = 4
    /// Business days; zero is the same business day.
    package var selectionDays: Int = 0
    package var confirmationDays: Int = 1
    package var introductionDays: Int = 1
    /// Calendar days in which prospect and reference should find a time.
    package var schedulingDays: Int = 7
    /// Hours after the call.
    package var followUpHours: Double = 24
    /// Business days in which a request is closed once its references did their part.
    package var closingDays: Int = 1

    package init() {}

    /// From when on a due time is soon: four business hours before it.
    package static func soon(before due: Date, on calendar: BusinessCalendar) -> Date {
        calendar.subtracting(hours: 4, from: due)
    }

    /// When the step is due whose time counts from that moment: when it began, or for the call and what follows it, the
    /// call.
    package func due(_ step: Request.Step, from start: Date, on calendar: BusinessCalendar) -> Date {
        switch step {
        case .analysis: calendar.adding(hours: analysisHours, to: start)
        case .selection: calendar.endOfBusinessDay(selectionDays, after: start)
        case .confirmation: calendar.adding(businessDays: confirmationDays, to: start)
        case .introduction: calendar.adding(businessDays: introductionDays, to: start)
        case .scheduling: start.addingTimeInterval(Double(schedulingDays) * 86_400)
        case .call: start
        case .followUp: start.addingTimeInterval(followUpHours * 3600)
        case .closing: calendar.adding(businessDays: closingDays, to: start)
        }
    }
}
