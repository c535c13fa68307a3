/// The company that wants to hear from a customer, as the AE described it.
package struct Prospect: Hashable, Sendable {
    package let name: String
    package let industry: NAICS?
    package let headcount: Int?
    /// ISO 3166-1 alpha-2 code, empty where unknown.
    package let country: String
    /// Whom the reference will be introduced to; both empty until the AE knows.
    package let contactName: String
    package let contactMail: MailAddress?
    /// Who will be in the call, in the AE's words.
    package let attendees: String
    package let seniority: Seniority?
    /// ISO 639-1 code of the language the call should be in, empty where it does not matter.
    package let language: String

    package init(
        name: String, industry: NAICS?, headcount: Int?, country: String, contactName: String,
        contactMail: MailAddress?, attendees: String, seniority: Seniority?, language: String
    ) {
        self.name = name
        self.industry = industry
        self.headcount = headcount
        self.country = country
        self.contactName = contactName
        self.contactMail = contactMail
        self.attendees = attendees
        self.seniority = seniority
        self.language = language
    }
}
