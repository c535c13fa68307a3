import Crypto
import Domain
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import Store
import Views

/// A person's private calendar: the address at which their calendar program asks for their calls, and where they get, renew
/// and give up that address.
func addCalendarFeeds(to site: Site) {
    site.member.get("your-calendar") { context in
        let person = context.person.id
        let feed = try await context.tenant.read { try $0.calendarFeed(of: person) }
        return context.page(
            CalendarPage(
                frame: context.frame(title: "Your calendar"), tenant: context.slug,
                address: feed.map { context.address(of: $0) },
                since: feed.map { Day(of: $0.createdAt, in: context.person.timeZone).spelled }))
    }
    site.member.post("your-calendar/renewal") { context, _ in
        let (person, now, slug) = (context.person.id, context.now, context.slug)
        let key = context.visit.services.linkKey
        let isNew = try await context.tenant.write { transaction in
            let isNew = try transaction.calendarFeed(of: person) == nil
            let nonce = LinkKey.nonce()
            try transaction.renewCalendarFeed(of: person, nonce: nonce, at: now) { feed in
                LinkKey.hash(ofToken: key.token(tenant: slug, feed: feed))
            }
            return isNew
        }
        return context.redirect(
            to: .member(slug, .calendar),
            flash: Flash(isNew ? "There it is." : "There is the new one. The one from before works no more."))
    }
    site.member.post("your-calendar/end") { context, _ in
        let (person, now) = (context.person.id, context.now)
        try await context.tenant.write { try $0.endCalendarFeed(of: person, at: now) }
        return context.redirect(
            to: .member(context.slug, .calendar), flash: Flash("Nobody finds your calls there any more."))
    }
    site.visitor.get("calendar/:file") { context in
        let file = try context.visit.parameter("file")
        guard file.hasSuffix(".ics") else { throw WebRefusal.notFound }
        let hash = LinkKey.hash(ofToken: String(file.dropLast(4)))
        let now = context.now
        let calendar = try await context.tenant.read { snapshot -> CalendarFile? in
            guard let feed = try snapshot.calendarFeed(tokenHash: hash),
                let person = try snapshot.person(feed.person)
            else { return nil }
            return CalendarFile(
                feed: "Calls, \(try snapshot.program().name)",
                events: try snapshot.calendarEvents(of: person, at: now))
        }
        guard let calendar else { throw WebRefusal.notFound }
        return calendar.response(ifNoneMatch: context.visit.request.headers[.ifNoneMatch])
    }
}

extension MemberContext {
    fileprivate func address(of feed: CalendarFeed) -> String {
        let token = visit.services.linkKey.token(tenant: slug, feed: feed)
        return visit.services.settings.baseURL.origin + Path.visitor(slug, .calendar(token: token)).text
    }
}

extension CalendarFile {
    /// Its bytes, or word that the reader has them already.
    fileprivate func response(ifNoneMatch known: String?) -> Response {
        let tag = "\"\(Data(SHA256.hash(data: Data(bytes)).prefix(12)).base64URL)\""
        var headers: HTTPFields = [.eTag: tag, .cacheControl: "private, no-cache"]
        let isKnown = known.map { $0.split(separator: ",").contains { $0.trimmed == tag } } ?? false
        if isKnown { return Response(status: .notModified, headers: headers) }
        headers[.contentType] = "text/calendar; charset=utf-8"
        headers[.contentDisposition] = "inline; filename=\"calls.ics\""
        return Response(status: .ok, headers: headers, body: .init(byteBuffer: ByteBuffer(bytes: bytes)))
    }
}
