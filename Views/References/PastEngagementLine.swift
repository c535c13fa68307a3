package import Domain

/// An engagement from before the program was run here.
package struct PastEngagementLine: Sendable {
    let when: String
    let what: String
    let note: String

    package init(_ type: EngagementType, on day: Day, note: String) {
        when = day.spelled
        what = type.title
        self.note = note
    }
}
