/// How calls are booked, as the tenant set it.
package struct CallSettings: Hashable, Sendable {
    /// Minutes kept free before and after each call of a reference.
    package var bufferMinutes: Int = 15
    /// The number to dial or the address of the video call, where a call has none of its own.
    package var place: String = ""

    package init() {}

    /// What a change of them is, for the record.
    func compare(_ after: CallSettings, _ found: inout Differences) {
        found.add("minutes between calls", bufferMinutes, after.bufferMinutes)
        found.add("where calls are", place, after.place)
    }
}
