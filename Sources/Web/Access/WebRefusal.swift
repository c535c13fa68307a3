import Domain
package import Foundation
package import HTTPTypes

/// A request that gets an error page instead of what it asked for: a status and a sentence for a person.
package struct WebRefusal: Error, Sendable {
    package var status: HTTPResponse.Status
    package var title: String
    package var message: String
    package var headers: HTTPFields = [:]

    package init(
        _ status: HTTPResponse.Status, _ title: String, _ message: String, headers: HTTPFields = [:]
    ) {
        self.status = status
        self.title = title
        self.message = message
        self.headers = headers
    }
}

extension WebRefusal {
    package static let notFound = WebRefusal(
        .notFound, "Not found",
        "There is nothing at this address. It may have been typed wrongly, or what was here is gone.")

    package static let badForm = WebRefusal(
        .badRequest, "That could not be read",
        "What the browser sent is not a form of ours. Go back, load the page again and send it once more.")

    package static let badRequest = WebRefusal(
        .badRequest, "That could not be read",
        "The browser sent something that this server does not understand.")

    package static let crossSite = WebRefusal(
        .forbidden, "Refused",
        "This form was not sent from a page of this site. Open the page here and send it again.")

    package static let signedOut = WebRefusal(
        .unauthorized, "You are signed out",
        "Your session has ended, so nothing was changed. Sign in and send the form again.")

    package static let goneLink = WebRefusal(
        .gone, "This link no longer works",
        "It was used already, is too old, or a newer one was sent. Ask for a new one.")

    package static let busy = WebRefusal(
        .serviceUnavailable, "Very busy",
        "Too many people are signing in at this moment. Try again in a few seconds.",
        headers: [.retryAfter: "5"])

    package static let closed = WebRefusal(
        .serviceUnavailable, "Not available",
        "This program cannot be opened right now. Nothing is lost; try again in a minute.",
        headers: [.retryAfter: "60"])

    /// - Parameter reason: what the administrator wrote; may be empty.
    package static func suspended(because reason: String) -> WebRefusal {
        let sentence =
            "This program has been suspended by the administrator of the server. Nothing in it is lost."
        return WebRefusal(
            .forbidden, "Suspended", reason.isEmpty ? sentence : "\(sentence) The reason given: \(reason)")
    }

    /// - Parameter moment: when the tenant's file goes.
    package static func deleted(on moment: Date) -> WebRefusal {
        let day = Day(of: moment, in: .gmt).spelled
        return WebRefusal(
            .forbidden, "Closed",
            "This program was closed by the administrator of the server and will be deleted on \(day). Until then "
                + "nothing in it is lost: whoever still needs it asks the administrator to keep it.")
    }

    package static func tooLarge(_ limit: BodyLimit) -> WebRefusal {
        WebRefusal(
            .contentTooLarge, "Too large",
            "That is more than this page takes: at most \(limit.bytes / 1024 / 1024) MB.")
    }

    package static func tooMany(retryAfter seconds: Int) -> WebRefusal {
        let minutes = max(1, (seconds + 59) / 60)
        return WebRefusal(
            .tooManyRequests, "Too many tries",
            "Wait \(minutes == 1 ? "a minute" : "\(minutes) minutes") and try again.",
            headers: [.retryAfter: "\(max(1, seconds))"])
    }
}
