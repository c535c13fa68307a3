import Domain

/// A page to go back to after the sign-in: only ever one of the same tenant, so that nobody is led elsewhere.
struct ReturnAddress {
    let text: String

    /// Nothing unless it starts with the tenant's own segment and holds only what our addresses hold.
    init?(_ text: String?, within tenant: Slug) {
        guard let text, text.utf8.count <= 2000 else { return nil }
        let path = text.prefix { $0 != "?" }
        guard path.hasPrefix("/\(tenant)/"), !path.contains("//"), !path.contains(".."),
            !path.hasPrefix("/\(tenant)/sign-"), !path.hasPrefix("/\(tenant)/link/")
        else { return nil }
        let isPlain = text.utf8.allSatisfy { byte in
            // Printable ASCII without what browsers mend: a backslash becomes a slash, a tab nothing.
            (0x21...0x7E).contains(byte) && !#"\"<>"#.utf8.contains(byte)
        }
        guard isPlain else { return nil }
        self.text = text
    }
}
