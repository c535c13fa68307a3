package import Foundation

/// The company that wants to hear from a customer, as the AE described it.
package struct Prospect: Hashable, Sendable {
    package let name: String
    package let industry: NAICS?
    package let headcount: Int?
    /// Revenue a year, in the program's currency.
    package let revenue: Money?
    /// ISO 3166-1 alpha-2 code, empty where unknown.
    package let country: String
    /// Where their people work, nil where only the country is known.
    package let timeZone: TimeZone?
    /// Whom the reference will be introduced to; both empty until the AE knows.
    package let contactName: String
    package let contactMail: MailAddress?
    /// Who will be in the call, in the AE's words.
    package let attendees: String
    package let seniority: Seniority?
    /// Of the people who will be in the call; empty where only the attendees tell.
    package let functions: [String]
    /// ISO 639-1 code of the language the call should be in, empty where it does not matter.
    package let language: String

    package init(
        name: String, industry: NAICS?, headcount: Int?, revenue: Money? = nil, country: String,
        timeZone: TimeZone? = nil, contactName: String, contactMail: MailAddress?, attendees: String,
        seniority: Seniority?, functions: [String] = [], language: String
    ) {
        self.name = name
        self.industry = industry
        self.headcount = headcount
        self.revenue = revenue
        self.country = country
        self.timeZone = timeZone
        self.contactName = contactName
        self.contactMail = contactMail
        self.attendees = attendees
        self.seniority = seniority
        self.functions = functions
        self.language = language
    }
}
