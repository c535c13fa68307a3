/// When people are reminded, and how long an ask may go unanswered, as the tenant set it.
package struct Reminders: Hashable, Sendable {
    /// Business hours before a due time at which its owner is reminded; zero for no reminder.
    package var leadHours: Double = 2
    /// Business days after which a reference who has not answered an ask is reminded.
    package var askDays: Int = 2
    /// Business days after that reminder at which the ask lapses.
    package var lapseDays: Int = 1

    package init() {}
}

extension Reminders {
    /// What a change of them is, for the record.
    func compare(_ after: Reminders, _ found: inout Differences) {
        found.add(
            "reminder before a due time, business hours", Program.number(leadHours),
            Program.number(after.leadHours))
        found.add("reminder of an ask, business days", askDays, after.askDays)
        found.add("an ask lapses after its reminder, business days", lapseDays, after.lapseDays)
    }
}
