/// Carewell Systems' customers, as `DemoCompany.customers` describes a line.
let carewellCustomers = """
    Northwind Hospital | 6221 | 1200 | 900 | AT | good | Carewell Ward; Carewell Flow | 1894 | 160 |
    Saint Agatha Medical Center | 6221 | 6100 | 5400 | US | good | Carewell Ward; Carewell Theatre; Carewell Pharmacy | 1908 | 980 |
    Blue Ridge Regional | 6221 | 3400 | 3100 | US | good | Carewell Ward; Carewell Flow | 1947 | 520 |
    Klinikum Isartal | 6221 | 2800 | 2700 | DE | good | Carewell Theatre; Carewell Link | 1906 | 390 |
    Royal Severn Infirmary | 6221 | 7200 | 7000 | GB | renewal | Carewell Ward; Carewell Theatre | 1822 | 890 |
    Hôpital du Lac | 6221 | 1900 | 1850 | CH | good | Carewell Flow; Carewell Pharmacy | 1876 | 310 |
    Harborview General | 6221 | 4500 | 4100 | US | good | Carewell Ward; Carewell Pharmacy | 1931 | 700 |
    Sint Maarten Ziekenhuis | 6221 | 2300 | 2200 | NL | good | Carewell Ward; Carewell Link | 1915 | 340 |
    Prairie Lakes Hospital | 6221 | 780 | 760 | US | good | Carewell Ward | 1952 | 90 |
    Tallawah Base Hospital | 6221 | 1600 | 1500 | AU | good | Carewell Flow | 1928 | 210 |
    Cedar Grove Psychiatric | 6222 | 540 | 500 | US | good | Carewell Ward; Carewell Pharmacy | 1966 | 70 |
    Marienhof Fachklinik | 6223 | 620 | 560 | DE | good | Carewell Theatre | 1974 | 85 |
    Lakes Heart Institute | 6223 | 1150 | 800 | US | good | Carewell Theatre; Carewell Link | 1989 | 240 |
    Children's of Fairhaven | 6223 | 3800 | 3300 | US | good | Carewell Ward; Carewell Theatre | 1923 | 610 |
    Brightside Urgent Care | 6214 | 900 | 310 | US | good | Carewell Flow | 2008 | 130 |
    Meadowlark Dialysis | 6214 | 1400 | 1250 | US | good | Carewell Link; Carewell Pharmacy | 1995 | 260 |
    Pelham Day Surgery | 6214 | 260 | 240 | GB | good | Carewell Theatre | 2001 | 34 |
    Union Square Physicians | 6211 | 480 | 350 | US | good | Carewell Flow; Carewell Link | 1983 | 95 |
    Praxisverbund Nord | 6211 | 210 | 190 | DE | good | Carewell Flow | 2005 | 28 |
    Coastal Women's Health | 6211 | 330 | 280 | US | escalation | Carewell Flow | 1990 | 52 |
    Verdant Diagnostics | 6215 | 2100 | 1400 | US | good | Carewell Link | 1987 | 420 |
    Labor Zentral | 6215 | 640 | 610 | AT | good | Carewell Link | 1971 | 88 |
    Hearth Home Nursing | 6216 | 1800 | 950 | US | good | Carewell Flow; Carewell Link | 2003 | 140 |
    Omsorg Hemma | 6216 | 720 | 600 | SE | good | Carewell Flow | 2006 | 61 |
    Rescue Air Alpine | 6219 | 310 | 290 | CH | good | Carewell Link | 1960 | 75 |
    Golden Elms Living | 6233 | 2600 | 2300 | US | good | Carewell Ward; Carewell Flow | 1981 | 230 |
    Ashbourne Nursing Group | 6231 | 3100 | 2800 | GB | good | Carewell Ward; Carewell Pharmacy | 1994 | 190 |
    Casa Serena | 6231 | 450 | 430 | IT | good | Carewell Ward | 1988 | 38 |
    Keystone Health Plan | 5241 | 1700 | 1500 | US | good | Carewell Link | 1977 | 2400 |
    Ministry of Health, Orland | 9231 | 2200 | 2200 | IE | good | Carewell Link; Carewell Flow | 1924 | 1100 |
    State Veterans Services | 9231 | 4900 | 4700 | US | good | Carewell Ward; Carewell Flow | 1946 | 870 |
    Whitfield Medical School | 6113 | 3500 | 3400 | US | good | Carewell Theatre; Carewell Link | 1872 | 640 |
    Apex Pharma Supply | 4242 | 1050 | 900 | US | good | Carewell Pharmacy; Carewell Link | 1991 | 1300 | Meridian Drug Distribution
    Dunmore Pharmacy Group | 4561 | 1900 | 1650 | IE | churned | Carewell Pharmacy | 1969 | 410 |
    """
