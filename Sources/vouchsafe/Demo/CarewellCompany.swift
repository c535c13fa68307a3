extension DemoCompany {
    /// A maker of software for hospitals.
    static let carewell = DemoCompany(
        slug: "carewell", name: "Carewell Systems", domain: "carewell.example",
        timeZone: "America/Chicago", currency: "USD",
        staff: """
            Nadia Benali | coordinator | Head of customer references
            Gareth Pugh | coordinator | Reference coordinator
            Elliot Marsh | ae | Account executive, hospitals
            Sunita Iyer | ae | Account executive, clinics and labs
            Caleb Thornton | ae | Account executive, public health
            Rosa Delgado | owner | Customer success director
            """,
        products: """
            Carewell Ward | Care | 48000
            Carewell Theatre | Care | 62000
            Carewell Flow | Operations | 35000
            Carewell Pharmacy | Care | 41000
            Carewell Link | Platform | 27000
            """,
        customers: carewellCustomers, references: carewellReferences, prospects: carewellProspects,
        useCases: [
            "Bed management", "Theatre planning", "Medication safety", "Staff rostering", "Patient discharge",
            "Record exchange", "Outpatient booking", "Home monitoring",
        ],
        competitors: ["Medisys", "OmniChart", "Helixa", "Wardbook"],
        questions: [
            "How nurses took to it in the first three months",
            "What the move from the old system did to the wards",
            "How interfaces to the laboratory were built, and by whom",
            "How long training took for a ward of forty",
            "What happens when the network is down",
            "Which figures convinced the board",
        ],
        stories: """
            Lakeside Clinic | Elliot Marsh | phoneCall | 1 | draft | 3
            Mercy Valley Hospital | Elliot Marsh | videoCall | 2 | draft file | 1
            Harrow Pathology | Sunita Iyer | phoneCall | 1 | draft file | 30
            Three Rivers Health | Elliot Marsh | siteVisit | 1 | draft file criteria | 0
            Orchid Fertility | Sunita Iyer | phoneCall | 1 | draft file criteria | 60
            Northern Isles Health Board | Caleb Thornton | videoCall | 2 | draft file criteria shortlist3 comment | 2
            Palmetto Care Homes | Sunita Iyer | phoneCall | 1 | draft file criteria shortlist2 ask | 3
            Cobalt Insurance | Caleb Thornton | videoCall | 1 | draft file criteria shortlist2 ask | 80
            St. Clement Hospital | Elliot Marsh | phoneCall | 2 | draft file criteria shortlist3 ask ask decline accept | 5
            Riverbend Oncology | Sunita Iyer | phoneCall | 1 | draft file criteria shortlist2 ask accept | 70
            Ostsee Klinikum | Elliot Marsh | videoCall | 1 | draft file criteria shortlist2 ask accept introduce | 28
            Summit Orthopedics | Sunita Iyer | phoneCall | 1 | draft file criteria shortlist2 ask accept introduce | 240
            Granville Memorial | Elliot Marsh | videoCall | 1 | draft file criteria shortlist2 ask accept introduce book brief | 24 | 3
            Redstone Tribal Health | Caleb Thornton | phoneCall | 1 | draft file criteria shortlist2 ask accept introduce book | 70 | -1
            Willowbrook Hospice | Sunita Iyer | phoneCall | 1 | draft file criteria shortlist2 ask accept introduce book miss | 22
            Bayfront Medical | Elliot Marsh | videoCall | 1 | draft file criteria shortlist2 ask accept introduce book complete | 3
            Aldgate Day Surgery | Sunita Iyer | phoneCall | 1 | draft file criteria shortlist2 ask accept introduce book complete hear told | 75
            Kirkwall Rural Health | Caleb Thornton | phoneCall | 1 | draft file criteria shortlist2 override accept introduce book complete told hear thank | 28
            Province of Tarn Health | Caleb Thornton | phoneCall | 1 | draft file criteria shortlist2 ask lapse ask | 6
            Beacon Hill Pediatrics | Sunita Iyer | phoneCall | 1 | draft file criteria shortlist2 ask accept withdraw | 55
            Atlas Medical Transport | Caleb Thornton | written | 1 | draft file criteria close | 110
            Ferncliff Hospital | Elliot Marsh | phoneCall | 1 | draft file criteria shortlist2 ask accept introduce book complete hear told thank close won | 90
            Linden Park Surgery | Sunita Iyer | videoCall | 1 | draft file criteria shortlist2 ask accept introduce book complete hear told thank close lost | 140
            Copper Basin Hospital | Caleb Thornton | phoneCall | 1 | draft file criteria shortlist2 ask accept won | 66
            """)
}
