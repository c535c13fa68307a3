import Domain
import Foundation

/// The form that makes a tenant and invites its first coordinator.
package struct NewTenant: Sendable {
    /// What was typed, kept when something in it is wrong.
    package struct Entry: Sendable {
        package var name = ""
        package var slug = ""
        package var timeZone = ""
        package var currency = "USD"
        package var template = ""
        package var coordinatorName = ""
        package var coordinatorMail = ""

        package init() {}
    }

    let frame: Frame
    /// What it can start with.
    let templates: [FieldChoice]
    let entry: Entry
    let errors: FieldErrors

    package init(frame: Frame, templates: [FieldChoice], entry: Entry, errors: FieldErrors = [:]) {
        self.frame = frame
        self.templates = templates
        self.entry = entry
        self.errors = errors
    }

    var zones: [FieldChoice] {
        TimeZone.knownTimeZoneIdentifiers.filter { $0.contains("/") || $0 == "GMT" }.map {
            FieldChoice($0, $0.replacing("_", with: " "))
        }
    }

    var currencies: [FieldChoice] { Currency.codes.map { FieldChoice($0, $0) } }
}
