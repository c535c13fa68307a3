package import Domain

/// What was typed into a form of a reference's profile that is sent back to them.
package struct MyProfileEntry: Sendable {
    /// The item whose correction was refused; nil for the note's form, or for none.
    package var item: ProfileItem?
    package var typed: String
    package var note: String
    package var errors: FieldErrors
    /// Whether the whole profile was to be confirmed.
    package var isAboutAll: Bool

    package init(
        item: ProfileItem? = nil, typed: String = "", note: String = "", errors: FieldErrors = [:],
        isAboutAll: Bool = false
    ) {
        self.item = item
        self.typed = typed
        self.note = note
        self.errors = errors
        self.isAboutAll = isAboutAll
    }
}
