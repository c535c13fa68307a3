import Domain
import Foundation
import Store
import Testing

@testable import Outbound

@Suite struct `A letter with an invitation` {
    private static let file = """
        BEGIN:VCALENDAR\r
        METHOD:REQUEST\r
        SUMMARY:Ünïcödé – Lakeside\r
        END:VCALENDAR\r

        """

    private static func mail(_ calendar: LeavingLetter.Calendar?) throws -> String {
        let letter = LeavingLetter(
            id: ID(57), createdAt: OutboxScene.start, to: ["helen@northwind.test", "tom@lakeside.test"],
            toName: "Helen Osei", fromName: "Marta Keller", replyTo: "marta@acme.test", subject: "Booked",
            text: "It is booked.", html: "<p>It is booked.</p>", calendar: calendar)
        let mail = try #require(
            Mail(
                letter, of: OutboxScene.acme, program: "Acme Hardware", from: OutboxScene.sender,
                link: nil))
        return String(decoding: mail.bytes, as: UTF8.self)
    }

    @Test func `carries it for the mail program and as a file`() throws {
        let mail = try Self.mail(.init(text: Self.file, method: .request))
        let outer = "=_acme-57-1773136800"
        let inner = "=_1-acme-57-1773136800"
        #expect(mail.contains("Content-Type: multipart/mixed; boundary=\"\(outer)\"\r\n"))
        #expect(mail.contains("Content-Type: multipart/alternative; boundary=\"\(inner)\"\r\n"))
        let pieces = mail.components(separatedBy: "--\(inner)")
        #expect(pieces.count == 5)
        #expect(pieces[3].contains("Content-Type: text/calendar; charset=utf-8; method=REQUEST\r\n"))
        #expect(try Self.decoded(pieces[3]) == Self.file)
        let parts = mail.components(separatedBy: "\r\n--\(outer)")
        #expect(parts.count == 4)
        #expect(parts[2].contains("Content-Disposition: attachment; filename=\"call.ics\"\r\n"))
        #expect(try Self.decoded(parts[2]) == Self.file)
        #expect(parts[3] == "--\r\n")
        #expect(mail.utf8.allSatisfy { $0 < 0x80 })
        #expect(mail.components(separatedBy: "\r\n").allSatisfy { $0.utf8.count <= 78 })
    }

    @Test func `says which invitation it takes back`() throws {
        let mail = try Self.mail(.init(text: Self.file, method: .cancel))
        #expect(mail.contains("method=CANCEL\r\n"))
        #expect(!mail.contains("method=REQUEST"))
    }

    @Test func `is as before without one`() throws {
        let mail = try Self.mail(nil)
        #expect(mail.contains("Content-Type: multipart/alternative;"))
        #expect(!mail.contains("multipart/mixed"))
    }

    private static func decoded(_ part: String) throws -> String {
        let body = try #require(part.range(of: "\r\n\r\n"))
        let bytes = try #require(
            Data(base64Encoded: part[body.upperBound...].components(separatedBy: "\r\n").joined()))
        return String(decoding: bytes, as: UTF8.self)
    }
}
