import Domain
import Foundation
import HTTPTypes
import Testing

@testable import Web

@Suite struct `The private address of a calendar` {
    private static let page = "/acme/your-calendar"

    /// The address that stands on the page, without the server's part.
    private static func address(_ browser: TestBrowser) async throws -> String {
        let page = try await browser.get(page).text
        let found = try #require(
            page.firstMatch(of: #/value="[a-z]+:\/\/[^\/"]+(\/acme\/calendar\/[^"]+\.ics)"/#))
        return String(found.output.1)
    }

    private static func made(_ browser: TestBrowser) async throws -> String {
        #expect(try await browser.post("\(page)/renewal").status == 303)
        return try await address(browser)
    }

    @Test func `shows a reference their calls, whoever asks with it`() async throws {
        try await ReferenceScene.open { scene in
            #expect(try await scene.helen.get(Self.page).text.contains("You have no address yet"))
            let address = try await Self.made(scene.helen)
            let nobody = scene.site.browser()
            let empty = try await nobody.get(address)
            #expect(empty.status == 200)
            #expect(empty.headers[.contentType] == "text/calendar; charset=utf-8")
            #expect(!empty.text.contains("BEGIN:VEVENT"))
            try await scene.decide { try $0.accept($1) }
            try await scene.book("2026-03-10", hour: 14)
            let calendar = try await nobody.get(address)
            #expect(calendar.text.contains("DTSTART:20260310T140000Z\r\n"))
            #expect(calendar.text.contains("Lakeside Clinic"))
            #expect(!calendar.text.contains("ATTENDEE"))
            try await scene.decide { try $0.cancel($1, reason: "not needed") }
            #expect(!(try await nobody.get(address)).text.contains("BEGIN:VEVENT"))
        }
    }

    @Test func `is answered with nothing new while nothing is new`() async throws {
        try await ReferenceScene.open { scene in
            let address = try await Self.made(scene.helen)
            let nobody = scene.site.browser()
            let tag = try #require(try await nobody.get(address).headers[.eTag])
            let again = try await nobody.get(address, headers: [.ifNoneMatch: tag])
            #expect(again.status == 304)
            #expect(again.text.isEmpty)
            try await scene.decide { try $0.accept($1) }
            try await scene.book("2026-03-10", hour: 14)
            #expect(try await nobody.get(address, headers: [.ifNoneMatch: tag]).status == 200)
        }
    }

    @Test func `is gone once it is given up, replaced, or its owner shut out`() async throws {
        try await ReferenceScene.open { scene in
            let nobody = scene.site.browser()
            let first = try await Self.made(scene.helen)
            let second = try await Self.made(scene.helen)
            #expect(first != second)
            #expect(try await nobody.get(first).status == 404)
            #expect(try await nobody.get(second).status == 200)
            #expect(try await scene.helen.post("\(Self.page)/end").status == 303)
            #expect(try await nobody.get(second).status == 404)
            #expect(try await scene.helen.get(Self.page).text.contains("You have no address yet"))
        }
    }

    @Test func `is nobody's to guess, and none of another tenant`() async throws {
        try await ReferenceScene.open { scene in
            let address = try await Self.made(scene.helen)
            let nobody = scene.site.browser()
            for wrong in [
                address.replacing("/acme/", with: "/carewell/"), address + "x", String(address.dropLast(4)),
                address.replacing(".ics", with: "A.ics"), "/acme/calendar/.ics", "/acme/calendar/1.ics",
            ] {
                #expect(try await nobody.get(wrong).status == 404, "\(wrong)")
            }
            let stored = try await scene.site.dump()
            let token = address.split(separator: "/").last?.dropLast(4) ?? ""
            #expect(token.count > 40)
            #expect(!stored.contains(token))
        }
    }

    @Test func `shows an AE and a coordinator the calls of their requests`() async throws {
        try await ReferenceScene.open { scene in
            try await scene.decide { try $0.accept($1) }
            try await scene.book("2026-03-10", hour: 14)
            let nobody = scene.site.browser()
            let tom = try await Self.made(scene.office.tom)
            #expect(try await nobody.get(tom).text.contains("DTSTART:20260310T140000Z"))
            let marta = try await scene.site.signedIn(as: .coordinator)
            #expect(
                try await nobody.get(try await Self.made(marta)).text.contains("DTSTART:20260310T140000Z"))
        }
    }
}
