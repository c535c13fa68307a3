package import Foundation

/// Who does something, and when: every decision starts from one.
package struct Act: Hashable, Sendable {
    package let by: Contact
    package let at: Date
    /// The person on whose behalf it is recorded: a coordinator notes the answer of a reference who telephoned.
    package let onBehalf: Bool

    package init(by: Contact, at: Date, onBehalf: Bool = false) {
        self.by = by
        self.at = at
        self.onBehalf = onBehalf
    }

    var viaPhone: String { onBehalf ? " (recorded by \(by.name))" : "" }
}
