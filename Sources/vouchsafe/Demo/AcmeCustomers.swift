/// Acme Hardware's customers, as `DemoCompany.customers` describes a line.
let acmeCustomers = """
    Larchmont Grocers | 4451 | 12400 | 11800 | US | good | Anvil Edge 200; Ranger Handheld | 1962 | 3100 |
    Hallström Livs | 4451 | 3600 | 2900 | SE | good | Anvil Edge 200; Beacon Gateway | 1978 | 640 |
    Porto Claro Mercados | 4451 | 5200 | 5200 | PT | good | Anvil Edge 200 | 1991 | 820 |
    Bergmann Warenhaus | 4551 | 8800 | 9400 | DE | renewal | Anvil Edge 400; Anvil Rack | 1921 | 1900 |
    Finch & Marlowe | 4551 | 2100 | 1800 | GB | good | Anvil Edge 200; Ranger Tablet | 1934 | 410 | Alder & Finch
    Tidewater Outfitters | 4581 | 950 | 700 | US | good | Ranger Handheld | 1996 | 140 |
    Ridgeline Home Centers | 4441 | 7600 | 6100 | US | good | Anvil Edge 400; Ranger Handheld | 1971 | 2200 |
    Nordkai Logistik | 4931 | 4100 | 2600 | DE | good | Ranger Handheld; Beacon Gateway | 1988 | 730 |
    Blue Heron Warehousing | 4931 | 620 | 410 | CA | good | Ranger Handheld | 2004 | 95 |
    Pacific Crate | 4931 | 1500 | 1300 | AU | good | Ranger Handheld; Ranger Tablet | 1999 | 210 |
    Overland Express | 4841 | 9300 | 8700 | US | good | Ranger Tablet; Beacon Gateway | 1955 | 1400 |
    Van Doorn Transport | 4841 | 1100 | 900 | NL | good | Ranger Tablet | 1967 | 180 |
    Skyward Ground Services | 4881 | 2900 | 2200 | GB | good | Ranger Handheld; Anvil Edge 200 | 1993 | 350 |
    Corvid Parcel | 4921 | 3300 | 1200 | IE | good | Ranger Handheld | 2009 | 390 |
    Halcyon Motors | 3361 | 21000 | 20500 | DE | good | Anvil Rack; Anvil Edge 400 | 1948 | 9800 |
    Tresco Axles | 3363 | 3400 | 2800 | PL | good | Anvil Edge 400; Beacon Gateway | 1975 | 520 |
    Ibex Gearworks | 3363 | 780 | 640 | CH | good | Anvil Edge 200 | 1959 | 160 | Calder Automotive
    Cinder Valley Steel | 3311 | 5600 | 6000 | US | escalation | Anvil Rack; Anvil Edge 400 | 1911 | 2600 |
    Orchard Hill Dairy | 3115 | 1250 | 1100 | IE | good | Anvil Edge 200; Beacon Gateway | 1952 | 240 |
    Kamoto Beverages | 3121 | 4700 | 3900 | JP | good | Anvil Edge 400 | 1946 | 880 |
    Verity Biologics | 3254 | 6200 | 3100 | US | good | Anvil Rack; Beacon Gateway | 1998 | 2700 |
    Sanofarma Iberia | 3254 | 1900 | 1700 | ES | good | Beacon Gateway; Anvil Edge 200 | 1982 | 460 |
    Lodestar Instruments | 3345 | 860 | 520 | US | good | Anvil Edge 200 | 2001 | 190 |
    Prairie Wind Power | 2211 | 3100 | 2400 | US | good | Anvil Edge 400; Ranger Tablet | 1986 | 1500 |
    Fjordkraft Nett | 2211 | 1400 | 1400 | NO | good | Anvil Edge 400; Ranger Tablet | 1969 | 700 |
    Clearbrook Water | 2213 | 540 | 500 | GB | good | Ranger Tablet | 1989 | 130 |
    Granite Peak Builders | 2362 | 2300 | 1600 | US | good | Ranger Tablet | 1979 | 690 |
    Kingsley Savings Bank | 5221 | 1750 | 1500 | US | good | Anvil Edge 200 | 1903 | 310 |
    Bank am Ring | 5221 | 980 | 1050 | AT | good | Anvil Edge 200; Anvil Rack | 1889 | 270 |
    Evergreen Mutual | 5241 | 2600 | 2500 | US | good | Anvil Rack | 1924 | 1100 |
    Saint Brendan Hospital | 6221 | 3900 | 3300 | IE | good | Ranger Tablet; Anvil Edge 200 | 1861 | 480 |
    Holloway University | 6113 | 5100 | 4900 | GB | good | Anvil Rack; Anvil Edge 400 | 1883 | 620 |
    County of Ashfield | 9211 | 2800 | 2750 | US | good | Ranger Tablet; Anvil Edge 200 | 1837 | 400 |
    Stadtwerke Lindau | 9211 | 610 | 580 | DE | good | Beacon Gateway | 1902 | 150 |
    Ember & Oak Restaurants | 7225 | 4400 | 1900 | US | good | Anvil Edge 200; Beacon Gateway | 2007 | 290 |
    Alpenblick Hotels | 7211 | 1300 | 1200 | AT | churned | Anvil Edge 200 | 1956 | 120 |
    """
