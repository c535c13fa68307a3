import Testing

@testable import Web

@Suite struct `A form as the browser sent it` {
    @Test func `keeps each field as it was typed`() throws {
        let form = try SentForm(urlEncoded: "name=Helen+Osei&note=50%25%20more&tags[]=a&tags%5B%5D=b".utf8)
        #expect(form["name"] == "Helen Osei")
        #expect(form["note"] == "50% more")
        #expect(form.values["tags"] == ["a", "b"])
    }

    @Test(arguments: ["a=1&a=2", "a=%zz", "a=%", "a[=1", "a=%c0%ae", "a[b]=1", "a=1&a[]=2"])
    func `is refused when it is not one of ours`(body: String) {
        #expect(throws: WebRefusal.self) { try SentForm(urlEncoded: body.utf8) }
    }

    @Test func `is refused with bytes that are not UTF-8`() {
        #expect(throws: WebRefusal.self) { try SentForm(urlEncoded: [0x61, 0x3D, 0xFF]) }
    }

    @Test func `is refused with more than two hundred fields`() {
        let body = (0...200).map { "f\($0)=x" }.joined(separator: "&")
        #expect(throws: WebRefusal.self) { try SentForm(urlEncoded: body.utf8) }
    }
}
