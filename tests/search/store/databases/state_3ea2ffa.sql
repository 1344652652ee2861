-- A store as commit 3ea2ffa made it: five articles, an alias of a person and of a number, a split.
BEGIN TRANSACTION;
CREATE TABLE aliases (
	kind TEXT NOT NULL, 
	spelling TEXT NOT NULL, 
	entity INTEGER NOT NULL, 
	text TEXT NOT NULL, 
	PRIMARY KEY (kind, spelling)
)
 WITHOUT ROWID

;
INSERT INTO "aliases" VALUES('document','kh-130',2,'KH 130');
INSERT INTO "aliases" VALUES('person','năm đằng',1,'Năm Đằng');
CREATE TABLE articles (
	"row" INTEGER NOT NULL, 
	id TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	removed INTEGER NOT NULL, 
	day INTEGER, 
	section INTEGER, 
	source INTEGER, 
	title TEXT NOT NULL, 
	start TEXT NOT NULL, 
	hash TEXT NOT NULL, 
	rules INTEGER NOT NULL, 
	lexicon INTEGER NOT NULL, 
	PRIMARY KEY ("row"), 
	UNIQUE (id), 
	FOREIGN KEY(section) REFERENCES sections (id), 
	FOREIGN KEY(source) REFERENCES sources (id)
);
INSERT INTO "articles" VALUES(1,'tin-1',10,0,738713,1,1,'Hội nghị sơ kết công tác xây dựng Đảng','hoi nghi so ket cong tac xay dung dang','3805e7cfdccd322485dcb006ab0c662a',5,0);
INSERT INTO "articles" VALUES(2,'tin-2',8,0,738733,1,1,'Năm Đằng về thăm xã Bình Lư','nam dang ve tham xa binh lu','088d801168cc71140a6f3c9e6ea68840',5,0);
INSERT INTO "articles" VALUES(3,'tin-3',9,0,738765,2,1,'Trao giải cuộc thi viết','trao giai cuoc thi viet','1a8fa2de2f9ec1cb3b01ba54ae2934d2',5,0);
INSERT INTO "articles" VALUES(4,'tin-4',4,0,738768,NULL,1,'Quyết định về phân cấp','quyet dinh ve phan cap','6ab6d4c87d54e28e672353bc6d332d9d',5,0);
INSERT INTO "articles" VALUES(5,'tin-5',5,0,738766,NULL,1,'Bài sẽ mất nguồn','bai se mat nguon','ecb42adc41a0d13a7085c0dc707f16d0',5,0);
CREATE TABLE conference_documents (
	article INTEGER NOT NULL, 
	n INTEGER NOT NULL, 
	i INTEGER NOT NULL, 
	number TEXT NOT NULL, 
	document INTEGER, 
	PRIMARY KEY (article, n, i), 
	FOREIGN KEY(article) REFERENCES articles ("row"), 
	FOREIGN KEY(document) REFERENCES documents (id)
)
 WITHOUT ROWID

;
CREATE TABLE conference_facts (
	article INTEGER NOT NULL, 
	n INTEGER NOT NULL, 
	conference INTEGER NOT NULL, 
	reasons TEXT NOT NULL, 
	kind TEXT NOT NULL, 
	subject TEXT NOT NULL, 
	start INTEGER, 
	"end" INTEGER, 
	precision INTEGER, 
	part_of_day INTEGER, 
	place TEXT NOT NULL, 
	organiser TEXT NOT NULL, 
	awards TEXT NOT NULL, 
	mentions TEXT NOT NULL, 
	PRIMARY KEY (article, n), 
	FOREIGN KEY(article) REFERENCES articles ("row"), 
	FOREIGN KEY(conference) REFERENCES conferences (id)
)
 WITHOUT ROWID

;
INSERT INTO "conference_facts" VALUES(1,0,1,'','hội nghị sơ kết','công tác xây dựng Đảng',738713,738714,0,1,'','Tỉnh ủy Hải Sơn','','[0,0,0,15,1,0,35,50]');
CREATE TABLE conference_people (
	article INTEGER NOT NULL, 
	n INTEGER NOT NULL, 
	role INTEGER NOT NULL, 
	i INTEGER NOT NULL, 
	name TEXT NOT NULL, 
	person INTEGER NOT NULL, 
	PRIMARY KEY (article, n, role, i), 
	FOREIGN KEY(article) REFERENCES articles ("row"), 
	FOREIGN KEY(person) REFERENCES people (id)
)
 WITHOUT ROWID

;
INSERT INTO "conference_people" VALUES(1,0,0,0,'Lâm Minh Đằng',1);
CREATE TABLE conferences (
	id INTEGER NOT NULL, 
	"key" TEXT NOT NULL, 
	kind TEXT NOT NULL, 
	kind_slug TEXT NOT NULL, 
	subject TEXT NOT NULL, 
	start INTEGER, 
	"end" INTEGER, 
	precision INTEGER, 
	part_of_day INTEGER, 
	place TEXT NOT NULL, 
	organiser TEXT NOT NULL, 
	words TEXT NOT NULL, 
	place_words TEXT NOT NULL, 
	articles INTEGER NOT NULL, 
	PRIMARY KEY (id), 
	UNIQUE ("key")
);
INSERT INTO "conferences" VALUES(1,'2023-07-12-hoi-nghi-so-ket','hội nghị sơ kết','hoi-nghi-so-ket','công tác xây dựng Đảng',738713,738714,0,1,'','Tỉnh ủy Hải Sơn',' hoi nghi so ket cong tac xay dung dang tinh uy hai son ','  ',1);
CREATE TABLE date_facts (
	article INTEGER NOT NULL, 
	n INTEGER NOT NULL, 
	role INTEGER NOT NULL, 
	start INTEGER, 
	"end" INTEGER, 
	precision INTEGER, 
	part_of_day INTEGER, 
	mentions TEXT NOT NULL, 
	PRIMARY KEY (article, n), 
	FOREIGN KEY(article) REFERENCES articles ("row")
)
 WITHOUT ROWID

;
INSERT INTO "date_facts" VALUES(1,0,0,738713,738714,0,NULL,'[]');
INSERT INTO "date_facts" VALUES(1,1,2,736989,736990,0,NULL,'[2,0,175,190]');
INSERT INTO "date_facts" VALUES(1,2,1,738713,738714,0,1,'[1,0,0,9,2,0,0,9]');
INSERT INTO "date_facts" VALUES(2,0,0,738733,738734,0,NULL,'[]');
INSERT INTO "date_facts" VALUES(3,0,0,738765,738766,0,NULL,'[]');
INSERT INTO "date_facts" VALUES(4,0,0,738768,738769,0,NULL,'[]');
INSERT INTO "date_facts" VALUES(4,1,2,738158,738159,0,NULL,'[2,0,57,72]');
INSERT INTO "date_facts" VALUES(5,0,0,738766,738767,0,NULL,'[]');
CREATE TABLE document_facts (
	article INTEGER NOT NULL, 
	n INTEGER NOT NULL, 
	document INTEGER, 
	number TEXT NOT NULL, 
	slug TEXT NOT NULL, 
	kind TEXT NOT NULL, 
	issuer TEXT NOT NULL, 
	start INTEGER, 
	"end" INTEGER, 
	precision INTEGER, 
	part_of_day INTEGER, 
	subject TEXT NOT NULL, 
	term TEXT NOT NULL, 
	short TEXT NOT NULL, 
	resolved INTEGER NOT NULL, 
	mentions TEXT NOT NULL, 
	PRIMARY KEY (article, n), 
	FOREIGN KEY(article) REFERENCES articles ("row"), 
	FOREIGN KEY(document) REFERENCES documents (id)
)
 WITHOUT ROWID

;
INSERT INTO "document_facts" VALUES(1,0,1,'35-NQ/TW','35-nq-tw','Nghị quyết','Ban Chấp hành Trung ương',736989,736990,0,NULL,'','2018','nq-35',1,'[2,0,166,174]');
INSERT INTO "document_facts" VALUES(1,1,2,'130-KH/TU','130-kh-tu','Kế hoạch','Tỉnh ủy',NULL,NULL,NULL,NULL,'','','kh-130',1,'[2,0,206,215]');
INSERT INTO "document_facts" VALUES(3,0,1,'35-NQ/TW','35-nq-tw','Nghị quyết','Ban Chấp hành Trung ương',NULL,NULL,NULL,NULL,'','','nq-35',1,'[2,0,113,121]');
INSERT INTO "document_facts" VALUES(4,0,3,'12/2022/QĐ-UBND','12-2022-qd-ubnd','Quyết định','UBND tỉnh Hải Sơn',738158,738159,0,NULL,'','','qd-12',1,'[2,0,41,56]');
CREATE TABLE documents (
	id INTEGER NOT NULL, 
	"key" TEXT NOT NULL, 
	slug TEXT NOT NULL, 
	number TEXT NOT NULL, 
	kind TEXT NOT NULL, 
	issuer TEXT NOT NULL, 
	term TEXT NOT NULL, 
	short TEXT NOT NULL, 
	numeral INTEGER, 
	subject TEXT NOT NULL, 
	words TEXT NOT NULL, 
	series TEXT NOT NULL, 
	first_issued INTEGER, 
	last_issued INTEGER, 
	articles INTEGER NOT NULL, 
	merged INTEGER, 
	PRIMARY KEY (id), 
	UNIQUE ("key"), 
	FOREIGN KEY(merged) REFERENCES documents (id)
);
INSERT INTO "documents" VALUES(1,'35-nq-tw','35-nq-tw','35-NQ/TW','Nghị quyết','Ban Chấp hành Trung ương','2018','nq-35',35,'',' 35 nq tw nghi quyet ban chap hanh trung uong ','khoa-12',736989,736989,2,NULL);
INSERT INTO "documents" VALUES(2,'130-kh-tu','130-kh-tu','130-KH/TU','Kế hoạch','Tỉnh ủy','','kh-130',130,'',' 130 kh tu ke hoach tinh uy ','',NULL,NULL,1,NULL);
INSERT INTO "documents" VALUES(3,'12-2022-qd-ubnd','12-2022-qd-ubnd','12/2022/QĐ-UBND','Quyết định','UBND tỉnh Hải Sơn','','qd-12',12,'',' 12 2022 qd ubnd quyet dinh ubnd tinh hai son ','',NULL,NULL,1,NULL);
CREATE TABLE lexicon (
	name TEXT NOT NULL, 
	PRIMARY KEY (name)
)
 WITHOUT ROWID

;
CREATE TABLE meta (
	name TEXT NOT NULL, 
	value TEXT NOT NULL, 
	PRIMARY KEY (name)
)
 WITHOUT ROWID

;
INSERT INTO "meta" VALUES('identity','e3cfbe042cb146a1842752fa838cb9e1');
INSERT INTO "meta" VALUES('lexicon','0');
INSERT INTO "meta" VALUES('phrases','5');
INSERT INTO "meta" VALUES('revision','10');
INSERT INTO "meta" VALUES('schema','1');
CREATE TABLE name_parts (
	part TEXT NOT NULL, 
	name INTEGER NOT NULL, 
	PRIMARY KEY (part, name), 
	FOREIGN KEY(name) REFERENCES names (id)
)
 WITHOUT ROWID

;
INSERT INTO "name_parts" VALUES('bay',5);
INSERT INTO "name_parts" VALUES('dang',1);
INSERT INTO "name_parts" VALUES('dang',3);
INSERT INTO "name_parts" VALUES('hai',2);
INSERT INTO "name_parts" VALUES('lam',1);
INSERT INTO "name_parts" VALUES('le',4);
INSERT INTO "name_parts" VALUES('le',6);
INSERT INTO "name_parts" VALUES('minh',1);
INSERT INTO "name_parts" VALUES('mo',4);
INSERT INTO "name_parts" VALUES('mo',6);
INSERT INTO "name_parts" VALUES('nam',3);
INSERT INTO "name_parts" VALUES('thi',4);
INSERT INTO "name_parts" VALUES('thi',6);
INSERT INTO "name_parts" VALUES('tran',5);
INSERT INTO "name_parts" VALUES('van',5);
INSERT INTO "name_parts" VALUES('yen',2);
CREATE TABLE names (
	id INTEGER NOT NULL, 
	person INTEGER NOT NULL, 
	name TEXT NOT NULL, 
	exact TEXT NOT NULL, 
	folded TEXT NOT NULL, 
	staff INTEGER NOT NULL, 
	PRIMARY KEY (id), 
	UNIQUE (person, name), 
	FOREIGN KEY(person) REFERENCES people (id)
);
INSERT INTO "names" VALUES(1,1,'Lâm Minh Đằng','lâm minh đằng','lam minh dang',0);
INSERT INTO "names" VALUES(2,2,'Hải Yến','hải yến','hai yen',0);
INSERT INTO "names" VALUES(3,1,'Năm Đằng','năm đằng','nam dang',1);
INSERT INTO "names" VALUES(4,4,'Lê Thị Mơ','lê thị mơ','le thi mo',0);
INSERT INTO "names" VALUES(5,5,'Trần Văn Bảy','trần văn bảy','tran van bay',0);
INSERT INTO "names" VALUES(6,6,'Lê Thị Mơ','lê thị mơ','le thi mo',1);
CREATE TABLE office_facts (
	article INTEGER NOT NULL, 
	person INTEGER NOT NULL, 
	n INTEGER NOT NULL, 
	office INTEGER NOT NULL, 
	printed TEXT, 
	flags INTEGER NOT NULL, 
	mentions TEXT NOT NULL, 
	PRIMARY KEY (article, person, n), 
	FOREIGN KEY(article) REFERENCES articles ("row"), 
	FOREIGN KEY(office) REFERENCES offices (id)
)
 WITHOUT ROWID

;
INSERT INTO "office_facts" VALUES(1,0,0,1,NULL,0,'[2,0,99,113]');
INSERT INTO "office_facts" VALUES(2,0,0,1,NULL,0,'[2,0,19,33]');
INSERT INTO "office_facts" VALUES(2,1,0,4,NULL,0,'[2,0,86,108]');
INSERT INTO "office_facts" VALUES(3,0,0,3,NULL,0,'[2,0,38,69]');
INSERT INTO "office_facts" VALUES(4,0,0,2,NULL,0,'[2,0,92,117]');
CREATE TABLE offices (
	id INTEGER NOT NULL, 
	"full" TEXT NOT NULL, 
	"key" TEXT NOT NULL, 
	folded TEXT NOT NULL, 
	articles INTEGER NOT NULL, 
	PRIMARY KEY (id), 
	UNIQUE ("full")
);
INSERT INTO "offices" VALUES(1,'Bí thư Tỉnh ủy','bí thư tỉnh ủy','bi thu tinh uy',2);
INSERT INTO "offices" VALUES(2,'Chánh Văn phòng Ủy ban nhân dân tỉnh','chánh văn phòng ủy ban nhân dân tỉnh','chanh van phong uy ban nhan dan tinh',1);
INSERT INTO "offices" VALUES(3,'Hiệu trưởng Trường Trung học phổ thông Hải Sơn','hiệu trưởng trường trung học phổ thông hải sơn','hieu truong truong trung hoc pho thong hai son',1);
INSERT INTO "offices" VALUES(4,'Phó Chủ tịch Ủy ban nhân dân tỉnh','phó chủ tịch ủy ban nhân dân tỉnh','pho chu tich uy ban nhan dan tinh',1);
CREATE TABLE people (
	id INTEGER NOT NULL, 
	"key" TEXT NOT NULL, 
	name TEXT NOT NULL, 
	articles INTEGER NOT NULL, 
	merged INTEGER, 
	PRIMARY KEY (id), 
	UNIQUE ("key"), 
	FOREIGN KEY(merged) REFERENCES people (id)
);
INSERT INTO "people" VALUES(1,'lam-minh-dang','Lâm Minh Đằng',2,NULL);
INSERT INTO "people" VALUES(2,'hai-yen','Hải Yến',1,NULL);
INSERT INTO "people" VALUES(3,'nam-dang','Năm Đằng',0,1);
INSERT INTO "people" VALUES(4,'le-thi-mo','Lê Thị Mơ',1,NULL);
INSERT INTO "people" VALUES(5,'tran-van-bay','Trần Văn Bảy',2,NULL);
INSERT INTO "people" VALUES(6,'le-thi-mo-2','Lê Thị Mơ',1,NULL);
CREATE TABLE person_facts (
	article INTEGER NOT NULL, 
	n INTEGER NOT NULL, 
	person INTEGER NOT NULL, 
	name INTEGER NOT NULL, 
	honorific TEXT NOT NULL, 
	roles INTEGER NOT NULL, 
	introduced INTEGER NOT NULL, 
	mentions TEXT NOT NULL, 
	PRIMARY KEY (article, n), 
	FOREIGN KEY(article) REFERENCES articles ("row"), 
	FOREIGN KEY(person) REFERENCES people (id), 
	FOREIGN KEY(name) REFERENCES names (id)
)
 WITHOUT ROWID

;
INSERT INTO "person_facts" VALUES(1,0,1,1,'Đồng chí',1,1,'[2,0,84,97]');
INSERT INTO "person_facts" VALUES(1,1,2,2,'',7,0,'[4,0,0,7]');
INSERT INTO "person_facts" VALUES(2,0,1,3,'Đồng chí',9,1,'[2,0,9,17]');
INSERT INTO "person_facts" VALUES(2,1,4,4,'đồng chí',2,1,'[2,0,75,84]');
INSERT INTO "person_facts" VALUES(3,0,6,6,'Ông',82,1,'[2,0,4,13,2,0,27,36]');
INSERT INTO "person_facts" VALUES(4,0,5,5,'Ông',3,1,'[2,0,78,90]');
INSERT INTO "person_facts" VALUES(5,0,5,5,'Chị',9,1,'[2,0,4,16]');
CREATE TABLE phrases (
	folded TEXT NOT NULL, 
	text TEXT NOT NULL, 
	articles INTEGER NOT NULL, 
	PRIMARY KEY (folded)
)
 WITHOUT ROWID

;
CREATE TABLE pins (
	kind TEXT NOT NULL, 
	article TEXT NOT NULL, 
	spelling TEXT NOT NULL, 
	entity INTEGER NOT NULL, 
	PRIMARY KEY (kind, article, spelling)
)
 WITHOUT ROWID

;
INSERT INTO "pins" VALUES('person','tin-3','lê thị mơ',6);
CREATE TABLE problem_facts (
	article INTEGER NOT NULL, 
	n INTEGER NOT NULL, 
	message TEXT NOT NULL, 
	mentions TEXT NOT NULL, 
	PRIMARY KEY (article, n), 
	FOREIGN KEY(article) REFERENCES articles ("row")
)
 WITHOUT ROWID

;
CREATE TABLE relation_facts (
	article INTEGER NOT NULL, 
	n INTEGER NOT NULL, 
	source_number TEXT NOT NULL, 
	source INTEGER, 
	target_number TEXT NOT NULL, 
	target INTEGER, 
	mentions TEXT NOT NULL, 
	PRIMARY KEY (article, n), 
	FOREIGN KEY(article) REFERENCES articles ("row"), 
	FOREIGN KEY(source) REFERENCES documents (id), 
	FOREIGN KEY(target) REFERENCES documents (id)
)
 WITHOUT ROWID

;
CREATE TABLE runs (
	number INTEGER NOT NULL, 
	command TEXT NOT NULL, 
	started TEXT NOT NULL, 
	finished TEXT NOT NULL, 
	counts TEXT NOT NULL, 
	error TEXT NOT NULL, 
	PRIMARY KEY (number)
);
INSERT INTO "runs" VALUES(1,'sync','2026-11-28T07:03:27Z','2026-11-28T07:03:27Z','{"read":5,"added":5,"changed":0,"unchanged":0,"removed":0,"set_aside":0}','');
CREATE TABLE sections (
	id INTEGER NOT NULL, 
	name TEXT NOT NULL, 
	PRIMARY KEY (id), 
	UNIQUE (name)
);
INSERT INTO "sections" VALUES(1,'Thời sự');
INSERT INTO "sections" VALUES(2,'Văn hóa');
CREATE TABLE set_aside (
	source TEXT NOT NULL, 
	place TEXT NOT NULL, 
	id TEXT NOT NULL, 
	reason TEXT NOT NULL, 
	since TEXT NOT NULL, 
	PRIMARY KEY (source, place, id)
)
 WITHOUT ROWID

;
CREATE TABLE sources (
	id INTEGER NOT NULL, 
	name TEXT NOT NULL, 
	PRIMARY KEY (id), 
	UNIQUE (name)
);
INSERT INTO "sources" VALUES(1,'tin.jsonl');
CREATE TABLE texts (
	article INTEGER NOT NULL, 
	url TEXT NOT NULL, 
	author TEXT NOT NULL, 
	summary TEXT NOT NULL, 
	captions TEXT NOT NULL, 
	body TEXT NOT NULL, 
	PRIMARY KEY (article), 
	FOREIGN KEY(article) REFERENCES articles ("row")
);
INSERT INTO "texts" VALUES(1,'https://hai-son.example/tin-1','Hải Yến','Sáng 12/7, Tỉnh ủy Hải Sơn tổ chức hội nghị sơ kết.','','Sáng 12/7, Tỉnh ủy Hải Sơn tổ chức Hội nghị sơ kết công tác xây dựng Đảng. Đồng chí Lâm Minh Đằng, Bí thư Tỉnh ủy chủ trì hội nghị. Hội nghị quán triệt Nghị quyết số 35-NQ/TW ngày 22/10/2018 và Kế hoạch số 130-KH/TU.');
INSERT INTO "texts" VALUES(2,'https://hai-son.example/tin-2','','','','Đồng chí Năm Đằng, Bí thư Tỉnh ủy đến thăm xã Bình Lư. Cùng đi có đồng chí Lê Thị Mơ, Phó Chủ tịch UBND tỉnh.');
INSERT INTO "texts" VALUES(3,'https://hai-son.example/tin-3','','','','Ông Lê Thị Mơ không dự. Bà Lê Thị Mơ, Hiệu trưởng Trường THPT Hải Sơn nhận giải nhất cuộc thi viết về Nghị quyết 35-NQ/TW.');
INSERT INTO "texts" VALUES(4,'https://hai-son.example/tin-4','','','','UBND tỉnh Hải Sơn ban hành Quyết định số 12/2022/QĐ-UBND ngày 03/01/2022. Ông Trần Văn Bảy, Chánh Văn phòng UBND tỉnh cho biết như vậy.');
INSERT INTO "texts" VALUES(5,'https://hai-son.example/tin-5','','','','Chị Trần Văn Bảy và anh Trần V. Bảy cùng đến lễ trao Huy hiệu Đảng tại xã Bình Lư ngày 2/9/2023.');
CREATE INDEX people_articles ON people (articles);
CREATE INDEX offices_folded ON offices (folded);
CREATE INDEX offices_articles ON offices (articles);
CREATE INDEX documents_slug ON documents (slug);
CREATE INDEX documents_numeral ON documents (numeral);
CREATE INDEX documents_short ON documents (short);
CREATE INDEX documents_articles ON documents (articles);
CREATE INDEX conferences_start ON conferences (start);
CREATE INDEX conferences_kind ON conferences (kind_slug, start);
CREATE INDEX set_aside_id ON set_aside (id);
CREATE UNIQUE INDEX articles_revision ON articles (revision);
CREATE INDEX articles_start ON articles (start);
CREATE INDEX articles_day ON articles (removed, day);
CREATE INDEX articles_rules ON articles (removed, rules, lexicon);
CREATE INDEX names_folded ON names (folded, person);
CREATE INDEX person_facts_person ON person_facts (person);
CREATE INDEX office_facts_office ON office_facts (office);
CREATE INDEX document_facts_slug ON document_facts (slug);
CREATE INDEX document_facts_document ON document_facts (document);
CREATE INDEX conference_facts_conference ON conference_facts (conference);
CREATE INDEX conference_people_person ON conference_people (person);
CREATE INDEX conference_documents_document ON conference_documents (document);
CREATE INDEX relation_facts_source ON relation_facts (source);
CREATE INDEX relation_facts_target ON relation_facts (target);
COMMIT;
