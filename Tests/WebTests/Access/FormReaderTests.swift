import Domain
import NIOCore
import Testing
import Views

@testable import Web

@Suite struct `Reading a form field by field` {
    @Test func `collects everything that is wrong`() {
        var fields = FormReader(
            SentForm(values: [
                "name": ["  "], "count": ["4"], "day": ["2026-02-30"], "role": ["king"], "mail": ["nobody"],
                "request": ["-1"], "note": ["a\u{7}b"],
            ]))
        _ = fields.line("name")
        _ = fields.integer("count", in: 1...3)
        _ = fields.day("day")
        _ = fields.choice("role", Role.self)
        _ = fields.mail("mail")
        _ = fields.id("request", Request.self)
        _ = fields.text("note")
        #expect(
            fields.errors.all.map(\.field) == ["name", "count", "day", "role", "mail", "request", "note"])
    }

    @Test func `gives what is right, tidied`() {
        var fields = FormReader(
            SentForm(values: [
                "name": [" Helen Osei "], "count": ["3"], "day": ["2026-03-31"], "role": ["ae"],
                "note": ["a\r\nb"],
                "roles": ["ae", "owner"],
            ]))
        #expect(fields.line("name") == "Helen Osei")
        #expect(fields.integer("count", in: 1...3) == 3)
        #expect(fields.day("day") == Day(year: 2026, month: 3, day: 31))
        #expect(fields.choice("role", Role.self) == .ae)
        #expect(fields.choices("roles", Role.self) == [.ae, .owner])
        #expect(fields.text("note") == "a\nb")
        #expect(fields.text("missing", required: false) == "")
        #expect(fields.isValid)
    }
}

@Suite struct `A form with a file` {
    private func form(_ body: String, type: String = "multipart/form-data; boundary=xx") throws -> SentForm {
        let multipart = try #require(Multipart(contentType: type))
        return try multipart.form(from: ByteBuffer(string: body))
    }

    @Test func `gives the file's bytes and the other fields`() throws {
        let body =
            "--xx\r\nContent-Disposition: form-data; name=\"kind\"\r\n\r\naccounts\r\n"
            + "--xx\r\nContent-Disposition: form-data; name=\"file\"; filename=\"../a\\\"b.csv\"\r\n"
            + "Content-Type: text/csv\r\n\r\nname,size\r\nKestrel,10\r\n\r\n--xx--\r\n"
        let form = try form(body)
        #expect(form["kind"] == "accounts")
        let file = try #require(form.files["file"])
        #expect(file.name == "../a\"b.csv")
        #expect(String(buffer: file.bytes) == "name,size\r\nKestrel,10\r\n")
    }

    @Test(arguments: [
        "", "--xx", "--xx\r\n", "--xx\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nno end",
        "--xx\r\nContent-Type: text/plain\r\n\r\nx\r\n--xx--",
        "--xx\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1\r\n--xx\r\n"
            + "Content-Disposition: form-data; name=\"a\"\r\n\r\n2\r\n--xx--",
    ])
    func `is refused when it is broken`(body: String) {
        #expect(throws: WebRefusal.self) { try form(body) }
    }

    @Test func `needs a boundary`() {
        #expect(Multipart(contentType: "multipart/form-data") == nil)
        #expect(Multipart(contentType: "multipart/form-data; boundary=\"\"") == nil)
    }
}
