/// A person as others need them: whom to name and where to write.
package struct Contact: Hashable, Sendable {
    package let id: ID<Person>
    package let name: String
    package let mail: MailAddress

    package init(id: ID<Person>, name: String, mail: MailAddress) {
        self.id = id
        self.name = name
        self.mail = mail
    }

    /// The first word of the name, for a salutation.
    package var firstName: String { Self.firstName(of: name) }

    package static func firstName(of name: String) -> String {
        let words = name.split(separator: " ")
        let titles: Set<String> = ["Dr.", "Dr", "Prof.", "Mr.", "Ms.", "Mrs."]
        return words.first { !titles.contains(String($0)) }.map(String.init) ?? name
    }
}
