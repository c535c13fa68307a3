import Domain
import Testing

@Suite struct `A mail address` {
    @Test(arguments: [
        "helen.osei@northwind.test", "  Priya@Acme.test ", "o'neil+ref@sub.domain.test", "jürgen@käse.test",
    ])
    func `is taken as people write it`(text: String) {
        #expect(MailAddress(text) != nil)
    }

    @Test(arguments: [
        "", "helen", "@northwind.test", "helen@", "helen@northwind", "a@b@c.test", "a b@c.test",
        "a@c.test\r\nBcc: x@y.test",
        "a@.test", "a@c.test.", "\"a\"@c.test", "a@c.test,b@c.test", "<a@c.test>",
        "a\u{2028}b@c.test", "a@c\u{85}.test", "a\u{202E}b@c.test", "a\u{A0}b@c.test", "a\u{200B}@c.test",
    ])
    func `is refused when it could not be one, or could break a header`(text: String) {
        #expect(MailAddress(text) == nil)
    }

    @Test func `is the same in any case`() {
        #expect(MailAddress("Helen.Osei@Northwind.TEST") == MailAddress("helen.osei@northwind.test"))
    }
}

@Suite struct `A tenant's short name` {
    @Test(arguments: ["acme", "acme-2", "a1"]) func `is short and plain`(text: String) {
        #expect(Slug(text) != nil)
    }

    @Test(arguments: [
        "", "a", "Acme", "..", "a/b", "a%00", "-a", "a-", "admin", "con", "ａcme",
        String(repeating: "a", count: 41),
    ])
    func `is never a path, a reserved word or a look-alike`(text: String) {
        #expect(Slug(text) == nil)
    }
}
