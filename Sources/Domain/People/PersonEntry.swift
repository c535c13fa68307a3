package import Foundation

/// What a coordinator enters of somebody whom they invite, or whose details they set right.
package struct PersonEntry: Hashable, Sendable {
    package let name: String
    package let mail: MailAddress
    package let timeZone: TimeZone

    package init(name: String, mail: MailAddress, timeZone: TimeZone) {
        self.name = name
        self.mail = mail
        self.timeZone = timeZone
    }
}
