package import Foundation

/// The template of one kind of mail as it stands in a program: the tenant's, or the product's own.
package struct KeptTemplate: Hashable, Sendable {
    /// By whom and when it was changed last.
    package struct Change: Hashable, Sendable {
        package let by: String
        package let at: Date

        package init(by: String, at: Date) {
            self.by = by
            self.at = at
        }
    }

    package let kind: LetterKind
    package let subject: String
    package let body: String
    package let isOurs: Bool
    /// It rises with every change, a reset too.
    package let edition: Edition
    /// Nil when it never was.
    package let change: Change?

    /// The product's own, never changed.
    package init(ofOurs kind: LetterKind) {
        self.init(kind, subject: nil, body: nil, edition: Edition(0), change: nil)
    }

    /// - Parameter subject: nil, like the body, for the product's own.
    package init(_ kind: LetterKind, subject: String?, body: String?, edition: Edition, change: Change?) {
        self.kind = kind
        self.subject = subject ?? kind.pattern.subject
        self.body = body ?? kind.pattern.body
        isOurs = subject == nil || body == nil
        self.edition = edition
        self.change = change
    }

    /// As mail is written by it: should what was kept be no template any more, by the product's own, since mail has to leave.
    package var template: LetterTemplate {
        (try? LetterTemplate(kind, subject: subject, body: body)) ?? kind.template
    }
}
